/** Something the user set, and where. */
export interface Setting {
  /** The name of the option, or the path of the key in the campaign file or the configuration. */
  readonly key: string;
  readonly value: string | number | boolean;
  /** `command line`, `environment`, or the file that says so. */
  readonly from: string;
}

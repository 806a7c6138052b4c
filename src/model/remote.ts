/** The few remote documents that may be fetched, and what came of it. Nothing is fetched unless the user allows it. */
export type Fetched =
  | { readonly outcome: 'found'; readonly status: number; readonly type: string; readonly body: Uint8Array }
  | {
      readonly outcome: 'not-asked' | 'not-allowed' | 'no-address' | 'timeout' | 'unreachable' | 'too-large' | 'tls';
      readonly detail: string;
    };

/** `accept`: the media type asked for. Never rejects. */
export type Fetch = (url: string, accept: string) => Promise<Fetched>;

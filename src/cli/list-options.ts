/** What every command that reads a list may be told about it and about the world. */
import { type Command, Option } from 'commander';
import { streams } from '../model/campaign.ts';
import { audiences } from '../model/list.ts';
import { oneTime, several } from './arguments.ts';

export function addListOptions(command: Command): void {
  command
    .option('--columns <meaning=name,...>', 'which column means what, as email=Correo,optInAt=Fecha')
    .option('--campaign <file>', 'a campaign file: what it says of its list and its sender')
    .option('--suppression <file>', 'addresses that must not be mailed again')
    .addOption(
      new Option('--audience <kind>', 'whose addresses these are (judged, and said, by default)').choices([
        ...audiences,
      ]),
    )
    .addOption(new Option('--stream <kind>', 'what is sent to them (promotional by default)').choices([...streams]))
    .option('--country <code>', 'the country whose people the sender writes to, as ES')
    .option('--history <file>', "the local history; in the user's data folder by default")
    .option('--answers <file>', 'what the owner of the list answered (vet init writes the questions)');
  addDnsOptions(command);
}

/** How domains of recipients are asked about. */
export function addDnsOptions(command: Command): void {
  command
    .option('--resolver <address[:port]>', "ask this DNS server (https://… for DoH) instead of the system's")
    .option('--zone <file>', 'answer DNS from this master file instead of a network; repeatable', several, [])
    .option('--zone-overlay <file>', 'these names from the file, all others from the resolver; repeatable', several, [])
    .option('--offline', 'open no socket at all: domains are judged by what is known of them')
    .option('--now <time>', 'the clock to judge by (ISO 8601)', oneTime)
    .option('--config <file>', 'the configuration; the nearest deliv.config.yaml by default')
    .option('--no-progress', 'no progress line');
}

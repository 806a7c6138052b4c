/** rspamd over HTTP: POST /checkv2. Not by fetch, which would follow a proxy set in the environment. */
import { type IncomingMessage, request } from 'node:http';
import * as z from 'zod';
import type { EngineAddress, Opinion } from '../../model/opinion.ts';
import { connectionTo, readAll } from './connection.ts';

const answerSchema = z.object({
  is_skipped: z.boolean().optional(),
  score: z.number(),
  required_score: z.number(),
  action: z.string().min(1),
  symbols: z.record(z.string(), z.object({ score: z.number(), description: z.string().optional() })),
});

/** Throws where there is no opinion. */
export async function askRspamd({ host, port }: EngineAddress, bytes: Uint8Array, signal: AbortSignal) {
  const response = await post(host, port, bytes, signal);
  try {
    if (response.statusCode !== 200) throw new Error(`it answers HTTP ${response.statusCode}`);
    return readAnswer(await readAll(response));
  } finally {
    response.destroy();
  }
}

function post(host: string, port: number, bytes: Uint8Array, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({
      ...connectionTo(host, port, signal),
      agent: false,
      method: 'POST',
      path: '/checkv2',
      headers: { 'content-type': 'message/rfc822', 'content-length': bytes.length },
    });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.on('close', () => reject(new Error('it closes the connection without an answer')));
    asked.end(bytes);
  });
}

function readAnswer(body: Buffer): Opinion {
  const { success, data } = answerSchema.safeParse(parseJson(body));
  if (!success) throw new Error('its answer cannot be read');
  const { score, required_score: threshold, action } = data;
  // A skipped message is one rspamd rejects at sight (GTUBE), or one its settings exempt.
  if (data.is_skipped && action === 'no action') throw new Error('its settings exempt this message');
  const symbols = Object.entries(data.symbols).map(([name, symbol]) => ({
    name,
    score: symbol.score,
    ...(symbol.description === undefined ? {} : { description: symbol.description }),
  }));
  const spam = action === 'reject' || score >= threshold;
  return { engine: 'rspamd', state: 'given', score, threshold, spam, action, symbols };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

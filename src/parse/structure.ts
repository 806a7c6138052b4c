/** The MIME tree of a message (RFC 2045, 2046), read by mailsplit. */
import { InputError } from '../model/input-error.ts';
import type { Part } from '../model/mail.ts';
import { limits } from './limits.ts';

/** Every leaf and branch in order. Throws InputError beyond the limits on depth and number. */
export async function readStructure(bytes: Uint8Array, file: string): Promise<Part[]> {
  const { Splitter } = await import('@zone-eu/mailsplit');
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: limits.headerBytes });
  const parts: Part[] = [];
  let sizeBytes = 0;
  const closeLast = () => {
    const last = parts.pop();
    if (last !== undefined) parts.push({ ...last, sizeBytes });
    sizeBytes = 0;
  };
  splitter.end(Buffer.from(bytes));
  try {
    for await (const chunk of splitter) {
      if (chunk.type === 'body') sizeBytes += chunk.value.length;
      if (chunk.type !== 'node') continue;
      closeLast();
      parts.push({
        path: String(chunk.partNr || '1'),
        type: chunk.contentType || 'text/plain',
        encoding: chunk.encoding || '7bit',
        ...(chunk.charset ? { charset: chunk.charset } : {}),
        ...(chunk.disposition ? { disposition: chunk.disposition } : {}),
        sizeBytes: 0,
      });
      if (parts.length > limits.mimeParts)
        throw new InputError(`has more than ${limits.mimeParts} MIME parts; it was not judged`, { file });
      if (depthOf(chunk) > limits.mimeDepth)
        throw new InputError(`nests MIME parts deeper than ${limits.mimeDepth}; it was not judged`, { file });
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`its MIME structure cannot be read (${(error as Error).message})`, { file });
  }
  closeLast();
  return parts;
}

function depthOf(node: { parentNode?: unknown }): number {
  let depth = 0;
  for (let parent = node.parentNode; parent; parent = (parent as { parentNode?: unknown }).parentNode) depth++;
  return depth;
}

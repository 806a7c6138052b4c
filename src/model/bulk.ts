/** Whether a sender is bulk at a provider: declared, or made so by this very send. */
import type { Sender } from './campaign.ts';
import type { ProviderLimits } from './provider-limits.ts';
import type { Loads } from './volume.ts';

/** Not known counts as yes; `no` stands only while this send stays below the provider's limit. */
export function isBulkAt(
  id: string,
  sender: Pick<Sender, 'bulk'>,
  loads: Pick<Loads, 'providers'> | null,
  limits: { readonly [id: string]: ProviderLimits | undefined },
): boolean {
  const limit = limits[id]?.bulkPerDay?.value;
  const perDay = loads?.providers.find(one => one.id === id)?.perDay ?? 0;
  return (sender.bulk[id] ?? true) || (limit !== undefined && perDay >= limit);
}

// The few keys in which the browsers' manifests differ: each browser warns about the other's.

export const targets = ['firefox', 'chrome'] as const;
export type Target = (typeof targets)[number];

type Manifest = Record<string, unknown> & {
  readonly background: Record<string, unknown>;
  readonly permissions: readonly string[];
};

export function manifestFor(target: Target, shared: Manifest): Record<string, unknown> {
  const {
    background,
    browser_specific_settings,
    sidebar_action,
    side_panel,
    minimum_chrome_version,
    ...rest
  } = shared;
  const { service_worker, scripts } = background;
  if (target === 'chrome')
    return { ...rest, background: { service_worker }, side_panel, minimum_chrome_version };
  const permissions = rest.permissions.filter(permission => permission !== 'sidePanel');
  return { ...rest, permissions, background: { scripts }, sidebar_action, browser_specific_settings };
}

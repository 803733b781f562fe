import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  ComponentType,
} from 'discord.js';

/**
 * What one message holds. Discord's own limits are 4,000 characters and 40 components; the third is undocumented: where
 * the UTF-8 bytes of all Text Displays plus 12 for each exceed 10,170, it answers 500 (discord-api-docs, issue 8554).
 */
export const limits = { characters: 3800, bytes: 10_000, bytesPerText: 12, components: 38 } as const;

/** Whether a message of these components keeps every limit. */
export function isWithinLimits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const all = components.flatMap(withNested);
  const texts = all.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
  const text = texts.join('');
  return (
    all.length <= limits.components &&
    text.length <= limits.characters &&
    Buffer.byteLength(text) + limits.bytesPerText * texts.length <= limits.bytes
  );
}

type Component =
  APIMessageTopLevelComponent | APIComponentInContainer | APIComponentInMessageActionRow | APISectionAccessoryComponent;

function withNested(component: Component): readonly Component[] {
  if (!('components' in component)) return [component];
  const nested: readonly Component[] = component.components;
  const beside: readonly Component[] = 'accessory' in component ? [component.accessory] : [];
  return [component, ...nested.flatMap(withNested), ...beside];
}

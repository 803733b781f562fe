import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { foldTopic } from '../../src/text/spoken.js';
import { stopWordsOf } from '../../src/text/stop-words.js';
import { completeLabel } from '../options/label.js';
import { begin } from './begin.js';

export default defineCommand({
  name: 'topic',
  description: 'command.follow.topic',
  access: 'everyone',
  place: 'guild',
  options: {
    topic: {
      kind: 'text',
      description: 'option.follow.topic.topic',
      isRequired: true,
      maxLength: 60,
      complete: completeLabel,
    },
  },

  async run({ topic: name }, app, caller) {
    const topic = foldTopic(name);
    const isLabel = await hasLabel(app, caller, topic);
    if (!isLabel) mustTell(topic, name, caller);
    const said = isLabel ? 'follow.begun-label' : 'follow.begun-topic';
    return begin(app, caller, { subject: { kind: 'topic', topic }, name, said });
  },
});

async function hasLabel({ store }: App, caller: Caller, topic: string): Promise<boolean> {
  const subscriptions = await store.subscriptions(guildOf(caller));
  return subscriptions.some(({ label }) => label !== null && foldTopic(label) === topic);
}

/** Nobody wants every article in a direct message. */
function mustTell(topic: string, name: string, { language }: Caller): void {
  if (!/[\p{L}\p{N}]/u.test(topic)) throw new Mistake('follow.no-word', { topic: name });
  const isCommon = stopWordsOf(language).has(topic) || stopWordsOf('en').has(topic);
  if (isCommon) throw new Mistake('follow.too-common', { topic: name });
}

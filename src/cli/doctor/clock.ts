import { attention, type Check, failed, ok } from './check.js';

const attentionMs = 2_000;
const failureMs = 60_000;

/** Whether the machine's clock is Discord's. Its answer tells whole seconds. */
export const clockCheck: Check = {
  name: 'clock',

  async find({ discord }) {
    const exam = await discord();
    const aheadMs = exam?.aheadMs ?? null;
    if (aheadMs === null) return [attention('The clock could not be compared: nobody told the time.')];
    const seconds = Math.round(Math.abs(aheadMs) / 1000);
    const way = aheadMs > 0 ? 'ahead of' : 'behind';
    const says = `The clock of this machine is ${seconds} seconds ${way} Discord’s.`;
    const fix = 'Let the machine set its clock from the network (for example: timedatectl set-ntp true).';
    if (Math.abs(aheadMs) > failureMs) return [failed(`${says} Digests come at wrong times.`, fix)];
    if (Math.abs(aheadMs) > attentionMs) return [attention(says, fix)];
    return [ok('The clock of this machine is that of Discord.')];
  },
};

import { z } from "zod";
import { availableSlots, type SlotRequest } from "@/lib/scheduling/available-slots";
import { firstDifference } from "./first-difference";
import type { VectorForm, Verdict } from "./verdict";

const schedulingFile = z.looseObject({
  cases: z.array(z.looseObject({ input: z.looseObject({ office: z.looseObject({}) }) })).min(1),
});

const schedulingCase = z.looseObject({
  id: z.string(),
  title: z.string().default(""),
  input: z.custom<SlotRequest>(),
  expected: z.array(z.unknown()),
});

function judge(given: unknown, index: number): Verdict {
  const read = schedulingCase.safeParse(given);
  if (!read.success)
    return { id: `case ${index + 1}`, title: "its form", fault: z.prettifyError(read.error) };
  const { id, title, input, expected } = read.data;
  try {
    const slots = availableSlots(input);
    const difference = firstDifference(expected, slots);
    const counts = `${expected.length} expected, ${slots.length} found`;
    return { id, title, fault: difference && `${difference} (${counts})` };
  } catch (error) {
    return { id, title, fault: `threw ${error}` };
  }
}

/** Cases of `availableSlots`: `{ cases: [{ id, title, input, expected }] }`. */
export const schedulingForm: VectorForm = {
  takes: (file) => schedulingFile.safeParse(file).success,
  judge: (file) => schedulingFile.parse(file).cases.map(judge),
};

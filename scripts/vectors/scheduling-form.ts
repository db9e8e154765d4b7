import { z } from "zod";
import { availableSlots, type SlotRequest } from "@/lib/scheduling/available-slots";
import { firstDifference } from "./first-difference";
import { judged } from "./judged";
import type { VectorForm } from "./verdict";

const schedulingFile = z.looseObject({
  cases: z.array(z.looseObject({ input: z.looseObject({ office: z.looseObject({}) }) })).min(1),
});

const schedulingCase = z.looseObject({
  id: z.string(),
  title: z.string().default(""),
  input: z.custom<SlotRequest>(),
  expected: z.array(z.unknown()),
});

const judge = judged(schedulingCase, {
  name: ({ id, title }) => ({ id, title }),
  fault: ({ input, expected }) => {
    const slots = availableSlots(input);
    const difference = firstDifference(expected, slots);
    return difference && `${difference} (${expected.length} expected, ${slots.length} found)`;
  },
});

/** Cases of `availableSlots`: `{ cases: [{ id, title, input, expected }] }`. */
export const schedulingForm: VectorForm = {
  takes: (file) => schedulingFile.safeParse(file).success,
  judge: (file) => schedulingFile.parse(file).cases.map((given, index) => judge(given, `case ${index + 1}`)),
};

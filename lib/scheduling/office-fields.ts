import { z } from "zod";
import type { Span, Weekday } from "./office";
import { isZone } from "./zone";

/** A whole number; more than a limit's worth is a slip of the pen. */
export const whole = (min: number, max: number) => z.int().min(min).max(max);

const inOurTime = (text: string) => text >= "2000" && text < "2200";

export const localDate = z.iso
  .date({ error: "Use uma data que existe, como «2026-12-24».", abort: true })
  .refine(inOurTime, "O ano precisa estar entre 2000 e 2199.");

export const startTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use um horário de «00:00» a «23:59».");

export const endTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "Use um horário de «00:01» a «24:00».");

export const END_AFTER_START = { path: ["end"], error: "O fim precisa vir depois do início." };

/** «HH:MM» texts compare as the times that they are. An absent side is the day's edge. */
export const endsAfterStart = ({
  start = "00:00",
  end = "24:00",
}: Partial<Record<"start" | "end", string | undefined>>) => start < end;

export const span = z
  .strictObject({ start: startTime, end: endTime })
  .refine(endsAfterStart, END_AFTER_START);

const apart = (spans: Span[]) => {
  const sorted = spans.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return sorted.every(({ start }, index) => (sorted[index - 1]?.end ?? "00:00") <= start);
};

const spansOfDay = z
  .array(span)
  .max(8)
  .refine(apart, "Os períodos de um mesmo dia não podem se sobrepor.")
  .exactOptional();

export const weeklyHours = z
  .strictObject({
    "1": spansOfDay,
    "2": spansOfDay,
    "3": spansOfDay,
    "4": spansOfDay,
    "5": spansOfDay,
    "6": spansOfDay,
    "7": spansOfDay,
  } satisfies Record<Weekday, typeof spansOfDay>)
  .describe("Períodos abertos por dia, de «1» (segunda) a «7» (domingo). Um dia que falta fica fechado.");

export const timezone = z
  .string()
  .max(64)
  .refine(isZone, "Use o nome de um fuso da base IANA, como «America/Sao_Paulo».")
  .meta({
    description: "Fuso da base IANA. Horários, datas e antecedências da unidade são contados nele.",
    examples: [
      "America/Sao_Paulo",
      "America/Recife",
      "America/Manaus",
      "America/Rio_Branco",
      "America/Noronha",
    ],
  });

// expects: nothing
import { addDays } from "date-fns";
import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { orderStatuses } from "./order";

export const input = z.enum(orderStatuses);
export const tomorrow = (now: Date) => ok(addDays(now, 1));

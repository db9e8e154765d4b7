// expects: nothing
import { format } from "date-fns";
import { ok } from "./result";

export const day = (instant: Date) => ok(format(instant, "dd/MM/yyyy"));

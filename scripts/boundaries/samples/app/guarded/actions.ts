// expects: nothing
"use server";
import { ownerAction, publicAction } from "@/lib/server/action";
import { input } from "./input";

export const enter = publicAction(input, async () => ({ status: "idle" }));
export const erase = ownerAction(input, async () => ({ status: "idle" }));

// expects: nothing
import { randomUUID } from "node:crypto";
import { ordersOf } from "@/db/queries/orders";
import { ok } from "@/lib/shared/result";

export const useCase = () => ok([ordersOf, randomUUID()]);

import "server-only";
import type { z } from "zod";
import type { Db, Tx } from "@/db/client";
import type { Scope } from "@/lib/integration/scope";
import type { Deps } from "@/lib/server/deps";
import type { CallerKey } from "./keys";
import type { Problem, ProblemCode } from "./problem";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** A call whose form has been checked. A POST runs in one transaction: `deps.db` is it. */
export type Call<P, Q, B> = {
  deps: Omit<Deps, "db"> & { db: Db | Tx };
  key: CallerKey;
  params: P;
  query: Q;
  body: B;
  ifMatch: string | null;
};

export type Answer = {
  status: number;
  /** Bytes go out as they are, with the headers that say what they are; anything else as JSON. */
  body: unknown;
  headers?: Record<string, string>;
};

/** What an answer is: JSON of a form, nothing (null), or the bytes of a file. */
export type Documented = { description: string } & (
  | { schema: z.ZodType | null }
  | { file: "application/pdf" }
);

export type Example = {
  /** For the document's readers, and for the test that sends it. */
  summary: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
};

type Shape<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  method: Method;
  /** As in the document: «/orders/{number}». */
  path: `/${string}`;
  tag: string;
  summary: string;
  description?: string;
  scope: Scope;
  params: P;
  query: Q;
  body: B;
  /** Lines of JSON instead of one value: the handler gets the text of the body. */
  ndjson?: boolean;
  answers: Record<number, Documented>;
  /** Beyond those that every endpoint may answer. */
  problems: readonly ProblemCode[];
  example: Example;
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer | Problem>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of endpoints forgets what each takes; `defineEndpoint` has checked it.
export type Endpoint = Shape<any, any, any>;

/** One method of one address: what it takes, what it may answer, and what it does. The document is made from it. */
export const defineEndpoint = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  shape: Shape<P, Q, B>,
): Endpoint => shape;

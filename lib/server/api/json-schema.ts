import "server-only";
import { z } from "zod";

type Schemas = Record<string, unknown>;

/** `#/$defs/X` of one schema is `#/components/schemas/X` of the document. */
function hoisted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hoisted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) =>
      name === "$ref" && typeof part === "string"
        ? [name, part.replace("#/$defs/", "#/components/schemas/")]
        : [name, hoisted(part)],
    ),
  );
}

/**
 * A zod schema as JSON Schema 2020-12, in the form that is sent (`input`) or answered (`output`).
 * @param components collects the schemas that have a name of their own
 */
export function jsonSchema(schema: z.ZodType, io: "input" | "output", components: Schemas): Schemas {
  const made = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schemas;
  const { $schema: _, $defs, ...rest } = made;
  for (const [name, part] of Object.entries(($defs ?? {}) as Schemas)) components[name] = hoisted(part);
  return hoisted(rest) as Schemas;
}

import { z } from "zod";

/**
 * An e-mail, in ASCII and at most 254 characters (RFC 5321, 4.5.3.1.3) → lower case. Checked before that and never composed:
 * the Kelvin sign would turn into a plain «k», somebody else's address.
 */
export const email = z.string().trim().max(254).check(z.email("Informe um e-mail válido.")).toLowerCase();

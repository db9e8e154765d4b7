declare const proof: unique symbol;

/**
 * The signed-in customer. Only `lib/server/auth` makes one, so holding an Owner means
 * that the session was checked; every query of personal data takes it.
 */
export type Owner = {
  readonly [proof]: true;
  readonly customerId: string;
  readonly sessionId: string;
  readonly name: string;
};

import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant };

export function Button({ variant = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={buttonStyle(variant)} {...rest} />;
}

type ButtonLinkProps = { href: string; variant?: ButtonVariant; children: ReactNode };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, variant = "primary", children }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} data-button className={buttonStyle(variant)}>
      {children}
    </Link>
  );
}

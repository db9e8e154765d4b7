import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant };

export function Button({ variant = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={buttonStyle(variant)} {...rest} />;
}

type ButtonLinkProps = { href: string; variant?: ButtonVariant; children: ReactNode };

/** A link that looks like a button. A whole page comes for it, with the security policy of its own address. */
export function ButtonLink({ href, variant = "primary", children }: ButtonLinkProps) {
  return (
    <a href={href} data-button className={buttonStyle(variant)}>
      {children}
    </a>
  );
}

/**
 * The part of the platform's URL that the domain may use, so that links are parsed and never matched by pattern.
 * Declared here because the domain is compiled without the DOM library; with it, the platform's own type is the same.
 */
declare class URL {
  constructor(url: string, base?: string | URL);
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly origin: string;
  readonly href: string;
  readonly username: string;
  readonly password: string;
}

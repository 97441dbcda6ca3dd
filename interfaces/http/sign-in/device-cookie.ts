import type { Request, Response } from 'express';

/** Marks of whoever signed in here before, for their own budget of tries. */
const marksName = 'passbook_device';
/** That this browser is a bound device. */
const boundName = 'passbook_bound';
/** As long as browsers keep a cookie at most. */
const keptMs = 400 * 24 * 60 * 60_000;

export const deviceMarksIn = (request: Request): string => cookieIn(request, marksName);
export const boundDeviceIn = (request: Request): string => cookieIn(request, boundName);

function cookieIn(request: Request, name: string): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/u);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

export const keepDeviceMarks = (response: Response, marks: string, isSecure: boolean): void =>
  keep(response, { name: marksName, value: marks }, isSecure);
export const keepBoundDevice = (response: Response, mark: string, isSecure: boolean): void =>
  keep(response, { name: boundName, value: mark }, isSecure);

function keep(response: Response, { name, value }: { name: string; value: string }, isSecure: boolean): void {
  response.cookie(name, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    path: '/sign-in',
    maxAge: keptMs,
    encode: String, // Letters, digits and `-_.~`: nothing that a cookie could not hold.
  });
}

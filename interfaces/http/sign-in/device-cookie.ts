import type { Request, Response } from 'express';

const name = 'passbook_device';
/** As long as browsers keep a cookie at most. */
const keptMs = 400 * 24 * 60 * 60_000;

export function deviceMarksIn(request: Request): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/u);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

export function keepDeviceMarks(response: Response, marks: string, isSecure: boolean): void {
  response.cookie(name, marks, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    path: '/sign-in',
    maxAge: keptMs,
    encode: String, // Letters, digits and `-_.~`: nothing that a cookie could not hold.
  });
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pg from 'pg';

/*
 * The server that somebody writes in ten minutes: Express and pg, one query by an index, `response.json`. It knows no
 * access rule, keeps no record of who looked, and answers rows that were laid out for it.
 *
 * Run as a program with the database's address; it tells its parent the port, and ends when the parent lets go.
 */

export interface ExpressTold {
  readonly port: number;
}

const connectionsMax = 10;

const rowsOfPerson = {
  name: 'bare-rows',
  text: 'SELECT item FROM bare_rows WHERE person_id = $1 ORDER BY occurred_on DESC, ordinal LIMIT $2',
};

const pool = new pg.Pool({ connectionString: process.argv[2], max: connectionsMax });
const app = express();

app.get('/people/:personId/visits', async (request, response) => {
  const limit = Number(request.query['limit'] ?? 20);
  const { rows } = await pool.query<{ item: object }>({ ...rowsOfPerson, values: [request.params.personId, limit] });
  response.json({ items: rows.map(({ item }) => item) });
});

const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port } satisfies ExpressTold);
await once(process, 'disconnect');
server.closeAllConnections();
server.close();
await pool.end();

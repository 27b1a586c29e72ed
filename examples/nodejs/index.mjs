/** The entry point: set the function's handler to `index.handler`. */
import { greet } from './greeting.mjs';

export const handler = async (event) => {
  const name = event.queryStringParameters?.name ?? 'world';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: greet(name) }),
  };
};

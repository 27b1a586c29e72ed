export const handler = async ({ rawPath = '/' }) => ({
  statusCode: 200,
  body: JSON.stringify({ path: rawPath }),
});

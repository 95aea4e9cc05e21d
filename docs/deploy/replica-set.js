// Makes the replica set when there is none, and waits until it has a primary (run by compose with mongosh).
const members = ['mongo1:27017', 'mongo2:27017', 'mongo3:27017'].map((host, _id) => ({ _id, host }));
try {
  rs.initiate({ _id: 'rs0', members });
} catch (error) {
  if (error.codeName !== 'AlreadyInitialized') throw error;
}
for (let tries = 0; tries < 60; tries += 1) {
  if (rs.status().members.some((member) => member.stateStr === 'PRIMARY')) quit(0);
  sleep(1000);
}
print('the replica set has no primary after a minute');
quit(1);

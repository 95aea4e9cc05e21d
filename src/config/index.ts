export { ConfigError, configHelp, readConfig, type Config } from './config.ts';
export { keptSecret } from './secret.ts';

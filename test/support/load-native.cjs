// Loads a native module in a process of its own: a broken one takes the process with it.
process.dlopen({ exports: {} }, process.argv[2]);

/** Folders as the servers and databases of tests need them. */
@org.jspecify.annotations.NullMarked
package dev.centralita.testbed.folder;

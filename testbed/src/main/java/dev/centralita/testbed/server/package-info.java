/** The servers the hub ships for, each as a child process with folders and ports of its own. */
@NullMarked
package dev.centralita.testbed.server;

import org.jspecify.annotations.NullMarked;

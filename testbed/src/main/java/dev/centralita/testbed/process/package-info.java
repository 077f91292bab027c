/** Programs that run beside this one: started, watched, stopped, and ended when an earlier run left them behind. */
@NullMarked
package dev.centralita.testbed.process;

import org.jspecify.annotations.NullMarked;

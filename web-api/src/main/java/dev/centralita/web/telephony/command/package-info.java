/** Commands to a PBX over REST. */
@NullMarked
package dev.centralita.web.telephony.command;

import org.jspecify.annotations.NullMarked;

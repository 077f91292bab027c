/** The call-centre service's addresses for phones, with its bodies, its statuses and its words. */
@NullMarked
package dev.centralita.web.telephony.predecessor;

import org.jspecify.annotations.NullMarked;

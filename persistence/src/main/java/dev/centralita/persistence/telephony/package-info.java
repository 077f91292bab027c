/** What unit callcenter remembers of PBXs. */
@NullMarked
package dev.centralita.persistence.telephony;

import org.jspecify.annotations.NullMarked;

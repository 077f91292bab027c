/** What the calls tell about the service: how many, how quickly, how long. */
@NullMarked
package dev.centralita.telephony.indicator;

import org.jspecify.annotations.NullMarked;

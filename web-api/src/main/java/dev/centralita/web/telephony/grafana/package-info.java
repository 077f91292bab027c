/** Grafana's questions: flat lists for its Infinity data source, and the protocol of its JSON data source. */
@NullMarked
package dev.centralita.web.telephony.grafana;

import org.jspecify.annotations.NullMarked;

package dev.centralita.web.telephony.grafana;

import dev.centralita.shared.Worded;

/** Whose names fill a dashboard's variables and filters. */
enum Listed implements Worded {
    QUEUE,
    AGENT,
    PBX
}

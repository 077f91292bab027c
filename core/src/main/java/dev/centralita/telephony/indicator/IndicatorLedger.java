package dev.centralita.telephony.indicator;

import java.util.List;

/** Where figures are kept beside the calls, summed up by quarters of an hour so that years can be read at once. */
public interface IndicatorLedger {

    /**
     * Sums up anew every quarter that calls were written in since the last time, a bounded number of calls at once.
     *
     * @return whether there are more
     * @throws dev.centralita.administration.health.DatabaseAway if the ledger is out of reach
     */
    boolean sumUp(Targets targets);

    /** In the order of time, then of name. */
    List<IndicatorRow> answer(IndicatorQuestion question);
}

package dev.centralita.web.telephony.grafana;

import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.web.request.Query;
import dev.centralita.web.telephony.AskedIndicators;
import dev.centralita.web.telephony.IndicatorJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What managers read. */
@Dependent
public class FigureTables {

    private final SharedAnswers answers;
    private final Clock clock;

    @Inject
    FigureTables(SharedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    List<IndicatorJson> indicators(Query query) {
        IndicatorQuestion question = AskedIndicators.of(query, clock, Grain::fitting);
        return IndicatorJson.of(answers.to(question), question.split());
    }
}

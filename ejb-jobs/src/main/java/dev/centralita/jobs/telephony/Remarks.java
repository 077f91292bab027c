package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiRemark;
import dev.centralita.shared.Sentence;
import java.util.Map;
import java.util.stream.Collectors;

/** What the connector says of a line, as everything else that people are told. */
final class Remarks {

    private Remarks() {}

    static Sentence sentence(AmiRemark remark) {
        return Sentence.of(
                remark.code(),
                remark.english(),
                remark.facts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact(fact.getValue()))));
    }

    private static Object fact(Object fact) {
        return fact instanceof AmiRemark remark ? sentence(remark) : fact;
    }
}

package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiRemark;
import dev.centralita.shared.Sentence;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemarksTest {

    @Test
    void a_remark_within_a_remark_becomes_a_sentence_too() {
        AmiRemark trouble = AmiRemark.of("hung-up", "hung up");
        AmiRemark remark = AmiRemark.of(
                "tried-again", "{trouble}; tried again in {seconds} s", Map.of("trouble", trouble, "seconds", 4));

        Sentence sentence = Remarks.sentence(remark);

        assertThat(sentence).hasToString("hung up; tried again in 4 s").hasToString(remark.toString());
        assertThat(sentence.facts().get("trouble")).isEqualTo(Sentence.of("hung-up", "hung up"));
    }
}

package dev.frond.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioDifferences.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceSummaryTest {
    @Test
    void placesOfDiscsAreCounted() {
        List<Difference> differences = List.of(
                new Difference("name", "a", "b"),
                new Difference("fillers[0].at[0][0]", "", "1 um"),
                new Difference("fillers[0].at[0][1]", "", "2 um"),
                new Difference("fillers[0].at[1][0]", "", "3 um"),
                new Difference("fillers[1].at[4][1]", "1 um", "3 um"),
                new Difference("anode.defects[0].at", "1 um", "2 um"));
        assertThat(DifferenceSummary.of(differences))
                .containsExactly(
                        new Difference("name", "a", "b"),
                        new Difference("fillers[0].at", "", "2 places"),
                        new Difference("fillers[1].at", "1 place", "1 place"),
                        new Difference("anode.defects[0].at", "1 um", "2 um"));
    }
}

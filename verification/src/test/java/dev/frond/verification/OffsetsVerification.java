package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Corners and curves against the exact set that has been reached, on edges of 50 and 25 nm. */
class OffsetsVerification {
    static List<Case> cases() {
        return List.of(
                Offsets.gaussian(), Offsets.halfEllipse(), Offsets.wedge(), Offsets.wedgeAtASide(), new SharpWedge());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passes(Case one) {
        System.out.println(one.name());
        Findings findings = new Findings(found -> System.out.println("  " + found));
        one.quick().measure(findings);
        assertThat(findings.all()).isNotEmpty().allMatch(Finding::passed);
    }
}

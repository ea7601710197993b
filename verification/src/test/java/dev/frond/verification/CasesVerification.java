package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case that {@code frond verify} runs, on coarser meshes where it takes minutes. */
class CasesVerification {
    static List<String> names() {
        return Cases.all().stream().map(Case::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void passes(String name) {
        Case one = Cases.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        System.out.println(name);
        Findings findings = new Findings(found -> System.out.println("  " + found));
        one.quick().measure(findings);
        assertThat(findings.all()).isNotEmpty().allMatch(Finding::passed);
    }

    @Test
    void namesAreUnique() {
        assertThat(names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
}

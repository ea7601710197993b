package dev.frond.mesh.internal.front.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.ContactSearch;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.repair.FrontRepair;
import dev.frond.mesh.internal.front.sample.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final double H = 0.05;
    private static final FrontSizing SIZING = FrontSizing.of(H);

    @Test
    void aClosingGapWithAPocketIsAContactAndIsMerged() {
        Front front = Growth.lines(
                0.5 * H, 0, 1, 0.99, 1, 0.995, 0.9, 0.6, 0.6, 0.6, 0.2, 1.4, 0.2, 1.4, 0.6, 1.005, 0.9, 1.01, 1, 2, 1);
        Front left = new FrontRepair(SIZING).of(front);
        List<Contact> found = new ContactSearch(SIZING).all(left, SIZING.narrowest());
        assertThat(found).hasSize(1);
        Contact.Self contact = (Contact.Self) found.get(0);
        assertThat(contact.gap()).isCloseTo(0.01, within(1e-12));
        assertThat(contact.x()).isCloseTo(1, within(1e-12));
        Merge.Merged merged = new Merge(left, List.of(), SIZING).of(List.of(contact));
        assertThat(merged.events().get(0).area()).isCloseTo(0.44, within(0.01));
        assertThat(merged.front().area()).isCloseTo(left.area() + merged.gain(), within(1e-14));
        assertThat(merged.front().edgeCount()).isLessThan(front.edgeCount() - 50);
    }
}

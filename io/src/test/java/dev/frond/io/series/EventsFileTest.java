package dev.frond.io.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.run.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsFileTest {
    private static final String HEADER = "kind,time_s,x_m,y_m,area_m2,salt_mol_m";
    private static final Event CONTACT = new Event("filler-contact", 29.5, 2.5e-6, 1.4e-6, 2e-14, 3e-11);
    private static final Event LIMIT = new Event("limit", 31, 2e-6, 1e-6, 0, 0, "step 2, ended by capacity");

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("events.csv");
    }

    @Test
    void ofNoEventThereIsAHeader() throws IOException {
        new EventsFile(path()).publish();
        assertThat(path()).hasContent(HEADER + "\n");
        assertThat(EventsFile.read(path())).isEmpty();
    }

    /** The column comes with the first event that has a detail, and is that of a file written at once. */
    @Test
    void eventsReadBackAsTheyWere() throws IOException {
        EventsFile file = new EventsFile(path());
        file.add(CONTACT);
        file.publish();
        assertThat(path()).hasContent(HEADER + "\nfiller-contact,29.5,2.5E-6,1.4E-6,2.0E-14,3.0E-11\n");
        assertThat(EventsFile.read(path())).containsExactly(CONTACT);
        file.add(LIMIT);
        file.add(CONTACT);
        file.publish();
        assertThat(EventsFile.read(path())).containsExactly(CONTACT, LIMIT, CONTACT);
        byte[] grown = Files.readAllBytes(path());
        new EventsFile(path()).publish(List.of(CONTACT, LIMIT, CONTACT));
        assertThat(path()).hasBinaryContent(grown);
        assertThat(file.rows()).isEqualTo(3);
    }

    @Test
    void whatIsNoTableOfEventsIsRefused() throws IOException {
        Files.writeString(path(), "kind,time_s\n");
        assertThatThrownBy(() -> EventsFile.read(path())).hasMessageStartingWith("not a table of events");
        Files.writeString(path(), HEADER + "\nlimit,1,2\n");
        assertThatThrownBy(() -> EventsFile.read(path())).hasMessage("line 2: 6 values expected, 3 found");
        Files.writeString(path(), HEADER + "\nlimit,1,2,x,4,5\n");
        assertThatThrownBy(() -> EventsFile.read(path())).hasMessage("line 2: \"x\" is not a number");
    }
}

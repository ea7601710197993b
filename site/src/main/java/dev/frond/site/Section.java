package dev.frond.site;

import java.util.List;

/**
 * An entry of the navigation.
 *
 * @param title in the header
 * @param pages Markdown files from the root of the repository, the first is where the header leads; those that do not exist are left out
 */
record Section(String title, List<String> pages) {
    /** Made by the build, from no Markdown file. */
    static final String GALLERY = "gallery.html";

    static final String JAVADOC = "apidocs/index.html";

    /** The whole navigation: the one place that lists it. */
    static final List<Section> ALL = List.of(
            new Section("Start", List.of("README.md")),
            new Section("Install", List.of("docs/install.md")),
            new Section("First cell", List.of("docs/first-cell.md")),
            new Section("Examples", List.of("examples/README.md", GALLERY, "docs/filler.md")),
            new Section(
                    "Sweeps",
                    List.of(
                            "docs/sweeps.md",
                            "docs/sweep-file.md",
                            "docs/sensitivity.md",
                            "docs/optimise.md",
                            "docs/comparison.md",
                            "docs/fit.md",
                            "examples/cluster/README.md")),
            new Section("Pictures", List.of("docs/view.md", "docs/pictures.md")),
            new Section(
                    "Reference",
                    List.of("docs/scenario.md", "docs/results.md", "docs/conventions.md", JAVADOC, "CHANGELOG.md")),
            new Section(
                    "Theory", List.of("docs/theory.md", "docs/front.md", "docs/architecture.md", "docs/adr/README.md")),
            new Section("Verification", List.of("docs/verification.md", "docs/evidence.md", "docs/performance.md")),
            new Section("Python", List.of("docs/python.md")),
            new Section("FAQ", List.of("docs/faq.md")));

    Section {
        pages = List.copyOf(pages);
    }
}

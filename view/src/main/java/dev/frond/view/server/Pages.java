package dev.frond.view.server;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.io.template.LibraryElectrolyte;
import dev.frond.io.template.Template;
import dev.frond.view.engine.LocalRuns;
import dev.frond.view.page.PageFile;
import dev.frond.view.run.RunLibrary;
import dev.frond.view.run.ShownRun;
import dev.frond.view.run.ShownSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to ask for.
 *
 * <pre>
 * boot.json                                     engines, examples, whether there is a folder
 * list.json                                     runs and sweeps
 * runs/NAME/run.json, series.csv, frames/K      a run
 * sweeps/NAME/sweep.json                        a sweep
 * studies/NAME/report.html                      the report of a fit and the like
 * examples/NAME/scenario.yaml                   an example
 * engine/...                                    the studio's runs
 * all others                                    files of the page
 * </pre>
 */
public final class Pages {
    private final RunLibrary library;
    private final LocalRuns engine;
    private final @Nullable Path tabEngine;

    /** @param tabEngine the folder with the solver for the browser; null without it */
    public Pages(RunLibrary library, LocalRuns engine, @Nullable Path tabEngine) {
        this.engine = engine;
        this.library = library;
        this.tabEngine = tabEngine != null && Files.isRegularFile(tabEngine.resolve("frond.wasm")) ? tabEngine : null;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get("boot.json", none -> Optional.of(Answer.json(boot()))));
        routes.add(Route.get("list.json", none -> Optional.of(Answer.json(library.json()))));
        routes.add(
                Route.get("runs/*/run.json", name -> run(name, ShownRun::json).map(Answer::json)));
        routes.add(Route.get(
                "runs/*/series.csv", name -> run(name, ShownRun::series).map(Answer::text)));
        routes.add(Route.get("runs/*/frames/*", parts -> frame(parts).map(Answer::bytes)));
        routes.add(Route.get("sweeps/*/sweep.json", this::sweep));
        routes.add(Route.get("studies/*/report.html", this::report));
        routes.add(Route.get(
                "examples/*/scenario.yaml", name -> example(name.get(0)).map(Answer::text)));
        routes.addAll(new EngineRoutes(engine).routes());
        routes.add(Route.get("engine/*", this::engineFile));
        routes.add(Route.get("**", name -> PageFile.of(name.get(0).isEmpty() ? "index.html" : name.get(0))
                .map(Answer::of)));
        return routes;
    }

    private String boot() {
        JsonWriter json = new JsonWriter().beginObject();
        json.key("engines").value(tabEngine == null ? List.of("local") : List.of("local", "tab"));
        json.key("examples").value(examples().map(Template::name).toList());
        return json.key("folder").value(library.isFolder()).end().text();
    }

    private static Stream<Template> examples() {
        return Stream.concat(Template.examples().stream(), Template.all().stream());
    }

    private static Optional<String> example(String name) {
        return examples()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> each.text(
                        name, "scenario.yaml", LibraryElectrolyte.all().get(0)));
    }

    private interface OfRun {
        String ask(ShownRun run) throws IOException;
    }

    private Optional<String> run(List<String> name, OfRun what) throws IOException {
        Optional<ShownRun> run = library.run(name.get(0));
        return run.isEmpty() ? Optional.empty() : Optional.of(what.ask(run.get()));
    }

    private Optional<byte[]> frame(List<String> parts) throws IOException {
        Optional<ShownRun> run = library.run(parts.get(0));
        boolean there = run.isPresent() && parts.get(1).matches("\\d{1,9}");
        int number = there ? Integer.parseInt(parts.get(1)) : 0;
        return there && run.get().hasFrame(number) ? Optional.of(run.get().frame(number)) : Optional.empty();
    }

    private Optional<Answer> sweep(List<String> name) throws IOException {
        Optional<ShownSweep> sweep = library.sweep(name.get(0));
        return sweep.isEmpty()
                ? Optional.empty()
                : Optional.of(Answer.json(sweep.get().json()));
    }

    private Optional<Answer> report(List<String> name) throws IOException {
        Optional<Path> report = library.report(name.get(0));
        return report.isEmpty()
                ? Optional.empty()
                : Optional.of(Answer.of(new PageFile("text/html; charset=utf-8", Files.readAllBytes(report.get()))));
    }

    private Optional<Answer> engineFile(List<String> name) throws IOException {
        boolean known = name.get(0).matches("[a-z-]+\\.(js|wasm)");
        Path file = tabEngine == null || !known ? null : tabEngine.resolve(name.get(0));
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(Answer.of(new PageFile(PageFile.type(name.get(0)), Files.readAllBytes(file))));
    }
}

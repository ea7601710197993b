package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.NameOfFile;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.List;

/** The keys of the scenario file: the one description that reader, writer and schema share. */
final class ScenarioFormat {
    /** Version of the format: the value of the key {@code frond}. */
    static final int VERSION = 1;

    static final Type<Scenario> SCENARIO = scenario();

    private ScenarioFormat() {}

    private static Type<Scenario> scenario() {
        Fields<Scenario> fields = new Fields<>();
        fields.required("frond", Types.count(VERSION, VERSION), s -> VERSION, "Version of the file format.");
        Slot<String> name = fields.optional(
                "name",
                Types.text("a name on one line"),
                Scenario::name,
                Default.computed("the file's name, or its folder's for scenario.yaml", ScenarioFormat::nameOfFile),
                "What the run is called.");
        Slot<Double> temperature = fields.required(
                "temperature", ElectrolyteFormat.TEMPERATURE, Scenario::temperature, "Temperature of the cell.");
        Slot<Metal> metal = fields.optional(
                "metal",
                new MetalType(),
                Scenario::metal,
                Default.constant(Scenario.DEFAULT_METAL),
                "Metal that is deposited: its name, or its numbers.");
        Slot<Electrolyte> electrolyte = fields.required(
                "electrolyte", ElectrolyteFormat.electrolyte(metal), Scenario::electrolyte, "Binary electrolyte.");
        Slot<Cell> cell = fields.required(
                "cell", ElectrolyteFormat.cell(), Scenario::cell, "Box of electrolyte above the anode.");
        Slot<Anode> anode =
                fields.required("anode", AnodeFormat.anode(metal), Scenario::anode, "Metal electrode at the bottom.");
        Slot<List<FillerGroup>> fillers = fields.optional(
                "fillers",
                FillerFormat.fillers(cell),
                Scenario::fillers,
                Default.constant(List.of()),
                "Groups of filler particles.");
        Slot<Drive> drive = fields.required("drive", DriveFormat.drive(), Scenario::drive, "What drives the cell.");
        Slot<TimeControl> time = fields.required("time", RunFormat.time(), Scenario::time, "Duration and time steps.");
        Type<MeshSource> meshType = RunFormat.mesh();
        Slot<MeshSource> mesh = fields.optional(
                "mesh",
                meshType,
                Scenario::mesh,
                Types.ofEmpty(meshType, "mesh", "generated"),
                "Edge lengths of the generated mesh, or a Gmsh file.");
        Type<Output> outputType = RunFormat.output(time);
        Slot<Output> output = fields.optional(
                "output",
                outputType,
                Scenario::output,
                Types.ofEmpty(outputType, "output", "a frame every hundredth of the run"),
                "When frames of the fields are kept.");
        return Types.section(
                "a scenario",
                fields.build(e -> new Scenario(
                        e.get(name),
                        e.get(temperature),
                        e.get(metal),
                        e.get(electrolyte),
                        e.get(cell),
                        e.get(anode),
                        e.get(fillers),
                        e.get(drive),
                        e.get(time),
                        e.get(mesh),
                        e.get(output))));
    }

    private static String nameOfFile(Entries entries) {
        return NameOfFile.of(entries.context().problems().source(), "scenario");
    }
}

package dev.frond.verification;

import java.util.List;

/** All cases. */
public final class Cases {
    private static final List<Case> ALL = List.of(
            new PlanarPolarisation(),
            new LimitingCurrent(),
            new SymmetricCell(),
            new MovingPlanarFront(),
            new Membrane(),
            new RecedingCounterElectrode(),
            new DisplacedSalt(),
            new GrowthRate(),
            new CopperSulphate(),
            new UnequalCharges(),
            new GrowingFinger(),
            StrippedTrochoid.fine(),
            Offsets.gaussian(),
            Offsets.halfEllipse(),
            Offsets.wedge(),
            Offsets.wedgeAtASide(),
            new SharpWedge(),
            new RegimePredictions(),
            new Experiments(),
            new DiscArray(),
            new SunkFiller(),
            FillerFields.fine(),
            new GeometricConservation(),
            new BalancesOfABump(),
            new ChargeDischargeCycle(),
            new DriveProtocols(),
            new StrippedFilm(),
            new PlateAndStrip(),
            WedgeOnFoil.fine(),
            new InsulatingPatch(),
            new TetheredAnions(),
            new ConcentratedSolution(),
            new MeasuredPolymer(),
            new SingleIonCell(),
            new MeasuredKinetics(),
            new ResistiveFilm(),
            new DoubleLayerCharging(),
            new ImpedanceInTime(),
            new SpaceConvergence(),
            new TimeConvergence());

    private Cases() {}

    /** In the order of the documentation. */
    public static List<Case> all() {
        return ALL;
    }
}

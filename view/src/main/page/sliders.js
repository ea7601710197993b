export class ScenarioSliders { constructor(host, f){} show(t){} }

/** What of the editor's side decides whether somebody is at the desk: bundled for `desk.ts` with a stand-in for `vscode`. */
export { Activity } from "../../../src/editor/activity/activity";
export { SystemIdle } from "../../../src/editor/activity/system-idle";
export { CallWatch } from "../../../src/editor/calls/call-watch";
export { systemClock } from "../../../src/editor/platform/clock";
export { activityFeed } from "../../../src/editor/timer/activity-feed";
export { SittingService } from "../../../src/editor/timer/sitting-service";

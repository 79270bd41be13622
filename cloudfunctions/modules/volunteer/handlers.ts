import { type HandlersOf, onWhat } from '../handler'
import { siteNamed } from '../site/site-named'
import { answerMember, joinTeam, leaveTeam } from './joining'
import { leave } from './leaving'
import { mine, register } from './registering'
import { queue, registration, registrationNamed, review } from './reviewing'
import { createTeam, editTeam, nameLeader } from './team-editing'
import { myTeams, team, teamMembers, teamNamed, teams } from './teams'

export const volunteerHandlers: HandlersOf<'volunteer'> = {
  'volunteer.register': { run: register },
  'volunteer.mine': { run: mine },
  'volunteer.leave': { run: leave },
  'volunteer.queue': { siteOf: siteNamed, run: queue },
  'volunteer.registration': onWhat(registrationNamed, registration),
  'volunteer.review': onWhat(registrationNamed, review),
  'volunteer.teams': { run: teams },
  'volunteer.team': { run: team },
  'volunteer.myTeams': { run: myTeams },
  'volunteer.joinTeam': { run: joinTeam },
  'volunteer.leaveTeam': { run: leaveTeam },
  'volunteer.teamMembers': onWhat(teamNamed, teamMembers),
  'volunteer.answerMember': onWhat(teamNamed, answerMember),
  'volunteer.createTeam': { siteOf: siteNamed, run: createTeam },
  'volunteer.saveTeam': onWhat(teamNamed, editTeam),
  'volunteer.nameLeader': onWhat(teamNamed, nameLeader),
}

import { CLOSED_TO_DESK, REDMINE_FIELDS, REDMINE_PEOPLE, REDMINE_USER } from './redmine-facts.ts'

/** What the desk's user may do: no more than docs/connecting-redmine.md asks for. */
const RIGHTS_OF_DESK = [
  'view_issues',
  'add_issues',
  'edit_own_issues',
  'add_issue_notes',
  'set_notes_private',
  'view_private_notes',
]
const RIGHTS_OF_PEOPLE = [...RIGHTS_OF_DESK, 'edit_issues', 'edit_own_issue_notes', 'delete_issues']

const symbols = (names: readonly string[]): string => `%i[${names.join(' ')}]`

/**
 * Makes the database of a site: Redmine's tables and its own data, then our people, fields, rights and workflows. Prints
 * the facts as one line of JSON.
 */
export const REDMINE_SEED = `
ActiveRecord::Migration.verbose = false
ActiveRecord::MigrationContext.new(Rails.root.join('db/migrate').to_s, ActiveRecord::SchemaMigration).migrate
ActiveRecord::Base.descendants.each(&:reset_column_information)
Redmine::DefaultData::Loader.load('en')

Setting.rest_api_enabled = '1'
Setting.login_required = '1'
Setting.notified_events = []

def role(name, permissions)
  role = Role.create!(name: name, permissions: permissions, issues_visibility: 'all')
  statuses = IssueStatus.all.to_a
  Tracker.all.each do |tracker|
    statuses.each do |from|
      statuses.each do |to|
        next if from == to || yield(to)
        WorkflowTransition.create!(role_id: role.id, tracker_id: tracker.id, old_status_id: from.id, new_status_id: to.id)
      end
    end
  end
  role
end

def user(login, firstname, lastname)
  user = User.new(firstname: firstname, lastname: lastname, mail: "#{login}@aurora.example", language: 'en')
  user.login = login
  user.random_password
  user.save!
  user
end

desk_role = role('Desk', ${symbols(RIGHTS_OF_DESK)}) { |to| to.name == '${CLOSED_TO_DESK}' }
people_role = role('Department', ${symbols(RIGHTS_OF_PEOPLE)}) { false }
desk = user('${REDMINE_USER}', 'Pronto', 'Desk')
anna = user('${REDMINE_PEOPLE.anna}', 'Anna', 'Verdi')
bruno = user('${REDMINE_PEOPLE.bruno}', 'Bruno', 'Sala')
admin = User.find_by_login('admin')
admin.update_columns(must_change_passwd: false)

%w[${REDMINE_FIELDS.map(name => name.replace(' ', '\\ ')).join(' ')}].each do |name|
  IssueCustomField.create!(name: name, field_format: 'string', is_for_all: true, is_filter: false, tracker_ids: Tracker.pluck(:id))
end

parent = Project.create!(name: 'Aurora', identifier: 'aurora', is_public: false, trackers: Tracker.all, enabled_module_names: ['issue_tracking'])
Member.create!(project: parent, principal: desk, roles: [desk_role])
[anna, bruno].each { |person| Member.create!(project: parent, principal: person, roles: [people_role]) }

puts({
  key: desk.api_key, people: { anna: anna.api_key, bruno: bruno.api_key },
  adminKey: admin.api_key, parentProjectId: parent.id
}.to_json)
`

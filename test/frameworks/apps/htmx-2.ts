import 'htmx-2'
